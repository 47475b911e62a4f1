# The verbs. Each makes sure of what it needs, or says in one line what to install.

PORT ?= 8080
DATA ?= data/demo
ROUNDS ?= 3

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory

# A Rust that was installed a minute ago is not yet on the path of this shell.
export PATH := $(PATH):$(HOME)/.cargo/bin
export PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD := 1
ifeq ($(CI),true)
export CARGO_INCREMENTAL := 0
export CARGO_TERM_COLOR := never
export NO_COLOR := 1
LOCKED := --locked
endif

TARGET := $(or $(CARGO_TARGET_DIR),target)
WEB_SOURCES := $(shell find web \( -path web/node_modules -o -path web/dist \) -prune -o -type f -print) \
	$(wildcard config/languages/*.ftl)
VERSION = $(shell sed -n 's/^version = "\(.*\)"/\1/p' Cargo.toml | head -n 1)
PACKAGE = sangdam-$(VERSION)-linux-$(shell uname -m)

.PHONY: help
help: ## show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

.PHONY: run
run: build ## build everything, play the sample day, print a sign-in link for each role
	exec $(TARGET)/release/sangdam demo --port $(PORT) --data $(DATA)

.PHONY: setup
setup: rust web-modules browser-modules rooms-modules judges ## install what building and testing need
	@tools/need.sh linters initdb chromium turnserver firefox
	cargo fetch --locked --target "$$(rustc -vV | sed -n 's/^host: //p')"
	@echo "Everything is there."

.PHONY: dev
dev: rust web/dist/index.html ## the sample day, with the web app reloading as you edit it
	@PORT=$(PORT) DATA=$(DATA) tools/develop.sh

.PHONY: build
build: rust web/dist/index.html ## the web app, then target/release/sangdam with it inside
	cargo build --release $(LOCKED)

.PHONY: test
test: test-server test-postgres test-browser test-rooms ## all tests

.PHONY: test-server
test-server: rust web/dist/index.html judges ## domain, planner and server, on SQLite
	cargo test --workspace $(LOCKED)

.PHONY: test-postgres
test-postgres: rust web/dist/index.html judges ## the server again, on a PostgreSQL it starts itself
	@tools/need.sh initdb
	TEST_ENGINE=postgres cargo test --test server $(LOCKED)

.PHONY: test-browser
test-browser: rust web/dist/index.html browser-modules ## the screens in Chromium, with the real program behind them
	@tools/need.sh chromium
	cargo build $(LOCKED)
	cd tests/browser && npm test

.PHONY: test-rooms
test-rooms: rust web/dist/index.html rooms-modules ## three people in real rooms, through a relay too; ROUNDS=30 for the long run
	@tools/need.sh chromium turnserver firefox
	cargo build $(LOCKED)
	cd tests/rooms && ROOMS_ROUNDS=$(ROUNDS) npm test

.PHONY: bench
bench: rust web/dist/index.html ## how fast it is, beside how fast it could be; CASES="letters" for some
	@tools/need.sh initdb
	cargo bench --bench sangdam $(LOCKED) -- $(CASES)

.PHONY: bench-planner
bench-planner: rust ## the planner on days it makes up; INSTANCES=DIR for files, PEER=PYTHON beside its peer
	cargo bench -p sangdam-planner --bench planner $(LOCKED) -- $(if $(INSTANCES),--instances "$(abspath $(INSTANCES))") \
		$(if $(PEER),--peer "$(if $(findstring /,$(PEER)),$(abspath $(PEER)),$(PEER))") \
		$(if $(LIMIT),--seconds $(LIMIT)) $(CASES)

.PHONY: check
check: rust web/dist/index.html browser-modules rooms-modules ## format, lint, types, web unit tests, generated files; as in CI
	@tools/need.sh linters
	cargo fmt --all --check
	cargo clippy --workspace --all-targets $(LOCKED) -- -D warnings
	tools/generated.sh check
	cd web && npm run check
	cd tests/browser && npm run check
	cd tests/rooms && npm run check

.PHONY: bless
bless: rust web/dist/index.html ## take what is now as expected: interface, its types, letters
	tools/generated.sh write
	SANGDAM_BLESS=1 cargo test --lib mail

.PHONY: dist
dist: build ## a package to install: dist/sangdam-VERSION-linux-MACHINE.tar.gz
	rm -rf dist/$(PACKAGE)
	mkdir -p dist/$(PACKAGE)
	cp -R $(TARGET)/release/sangdam config $(wildcard docs) *.md LICENSE* dist/$(PACKAGE)
	tar -czf dist/$(PACKAGE).tar.gz --sort=name --owner=0 --group=0 --numeric-owner -C dist $(PACKAGE)
	cd dist && sha256sum $(PACKAGE).tar.gz > $(PACKAGE).tar.gz.sha256
	@echo "dist/$(PACKAGE).tar.gz"

# What the verbs stand on.

.PHONY: rust
rust:
	@tools/need.sh cargo cc cxx

.PHONY: web-modules
web-modules:
	@tools/need.sh node
	@tools/modules.sh web

.PHONY: browser-modules
browser-modules:
	@tools/need.sh node
	@tools/modules.sh tests/browser

.PHONY: rooms-modules
rooms-modules:
	@tools/need.sh node
	@tools/modules.sh tests/rooms

.PHONY: judges
judges:
	@tools/need.sh node
	@tests/judges/setup.sh

# The program embeds these files, so they come before every cargo build.
web/dist/index.html: $(WEB_SOURCES) | web-modules
	cd web && npm run build
