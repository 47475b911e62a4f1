"""Judges tokens as a video server would, with PyJWT: one JSON line in, one JSON line out.

Usage: jwt_read.py < LINES

Each line in: token, secret (shared, HS256), audience, issuer, subject, room. Each line out: {claims}, or
{refused: why} when the signature, the times (without leeway), one of those names or the room is not right.
Being refused is an answer, so the exit code is 0 either way.
"""
import json
import sys

import jwt


def judge(case):
    claims = jwt.decode(
        case["token"],
        case["secret"],
        algorithms=["HS256"],
        audience=case["audience"],
        issuer=case["issuer"],
        subject=case["subject"],
        options={"require": ["exp", "nbf", "aud", "iss", "sub", "room"], "strict_aud": True},
    )
    if claims["room"] != case["room"]:
        raise jwt.InvalidTokenError("another room")
    return claims


for line in sys.stdin:
    try:
        print(json.dumps({"claims": judge(json.loads(line))}))
    except jwt.InvalidTokenError as error:
        print(json.dumps({"refused": type(error).__name__}))
