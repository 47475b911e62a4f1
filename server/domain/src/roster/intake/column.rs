//! The columns of a roster file: their names, and what people call them in three languages.

/// A column, in the order a file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Column {
    Code,
    Side,
    NameKo,
    NameRu,
    NameEn,
    ShortKo,
    ShortRu,
    ShortEn,
    Country,
    Zone,
    Languages,
    Sectors,
    Offers,
    Needs,
    Desks,
    Delegate,
    Role,
    Email,
    Phone,
    Language,
    DelegateZone,
    Pairs,
    Specialisms,
    Modes,
    Hours,
    LoadMax,
    StretchMax,
    Pause,
    Notice,
    BoundCompany,
    BoundTable,
    Conflicts,
    Reserve,
}

/// The names of the columns, in the order a file is written in. The heading of each in a language
/// stands in the language files under `import-column-<name>`.
pub const COLUMNS: [&str; 33] = [
    "code",
    "side",
    "name_ko",
    "name_ru",
    "name_en",
    "short_ko",
    "short_ru",
    "short_en",
    "country",
    "zone",
    "languages",
    "sectors",
    "offers",
    "needs",
    "desks",
    "delegate",
    "role",
    "email",
    "phone",
    "language",
    "delegate_zone",
    "pairs",
    "specialisms",
    "modes",
    "hours",
    "load_max_min",
    "stretch_max_min",
    "pause_min",
    "notice_hours",
    "bound_company",
    "bound_table",
    "conflicts",
    "reserve",
];

use Column::*;

/// Each column with the other headings it answers to, as [`plain`] writes them.
const HEADINGS: [(Column, &[&str]); 33] = [
    (Code, &["코드", "기업코드", "업체코드", "код", "кодкомпании", "companycode"]),
    (Side, &["구분", "참가구분", "сторона", "тип"]),
    (
        NameKo,
        &[
            "기업명국문",
            "기업명한국어",
            "국문기업명",
            "названиекор",
            "названиенакорейском",
            "namekorean",
        ],
    ),
    (
        NameRu,
        &[
            "기업명노문",
            "기업명러시아어",
            "노문기업명",
            "названиерус",
            "названиенарусском",
            "namerussian",
        ],
    ),
    (
        NameEn,
        &[
            "기업명영문",
            "기업명영어",
            "영문기업명",
            "названиеангл",
            "названиенаанглийском",
            "nameenglish",
        ],
    ),
    (
        ShortKo,
        &["약칭국문", "약칭한국어", "краткоекор", "краткоеназваниенакорейском", "shortnamekorean"],
    ),
    (
        ShortRu,
        &["약칭노문", "약칭러시아어", "краткоерус", "краткоеназваниенарусском", "shortnamerussian"],
    ),
    (
        ShortEn,
        &["약칭영문", "약칭영어", "краткоеангл", "краткоеназваниенаанглийском", "shortnameenglish"],
    ),
    (Country, &["국가", "국가코드", "страна", "кодстраны", "countrycode"]),
    (Zone, &["시간대", "часовойпояс", "timezone"]),
    (Languages, &["언어", "사용언어", "가능언어", "языки", "рабочиеязыки"]),
    (Sectors, &["분야", "업종", "отрасли", "отрасль", "сектор", "sector"]),
    (
        Offers,
        &["제공", "제공내용", "제공기술", "предложение", "предложения", "предлагает", "offer"],
    ),
    (Needs, &["수요", "희망사항", "수요기술", "запрос", "запросы", "потребности", "ищет", "need"]),
    (
        Desks,
        &["상담석", "상담석수", "테이블수", "столы", "количествостолов", "числостолов", "desk"],
    ),
    (Delegate, &["담당자", "참가자", "성명", "이름", "участник", "представитель", "фио"]),
    (Role, &["직위", "직책", "직함", "должность", "position"]),
    (Email, &["이메일", "전자우편", "메일", "почта", "эл.почта", "электроннаяпочта", "mail"]),
    (
        Phone,
        &[
            "전화",
            "전화번호",
            "휴대전화",
            "연락처",
            "телефон",
            "номертелефона",
            "тел.",
            "phonenumber",
            "telephone",
            "mobile",
        ],
    ),
    (
        Language,
        &[
            "안내언어",
            "메일언어",
            "담당자언어",
            "язык",
            "языкписем",
            "языкпереписки",
            "languageofletters",
        ],
    ),
    (
        DelegateZone,
        &[
            "담당자시간대",
            "참가자시간대",
            "часовойпоясучастника",
            "часовойпояспредставителя",
            "delegatetimezone",
        ],
    ),
    (Pairs, &["통역언어쌍", "언어쌍", "통역언어", "языковыепары", "языковаяпара", "languagepairs"]),
    (Specialisms, &["통역전문분야", "전문분야", "специализация", "специализации", "specialism"]),
    (Modes, &["통역방식", "видыперевода", "режимы", "modesofinterpreting"]),
    (Hours, &["통역가능시간", "가능시간", "근무시간", "часыработы", "рабочиечасы", "workinghours"]),
    (
        LoadMax,
        &["하루최대통역분", "하루최대분", "нагрузкавденьмин", "нагрузкамин", "loadadayminutes"],
    ),
    (StretchMax, &["연속통역최대분", "연속최대분", "безперерывамин", "withoutapauseminutes"]),
    (Pause, &["통역휴식분", "휴식분", "перерывмин", "pauseminutes"]),
    (Notice, &["사전통보시간", "사전안내시간", "предупреждатьзачасов", "предупреждениеч"]),
    (BoundCompany, &["전담기업", "закрепленнаякомпания", "закрепленза", "boundtocompany"]),
    (BoundTable, &["전담상담석", "закрепленныйстол", "закрепленныйкабинет", "boundtotable"]),
    (Conflicts, &["이해충돌기업", "이해충돌", "конфликтинтересов", "conflictofinterest"]),
    (Reserve, &["예비", "예비통역", "резерв", "запас", "inreserve"]),
];

impl Column {
    pub fn all() -> impl Iterator<Item = Self> {
        HEADINGS.iter().map(|(column, _)| *column)
    }

    pub fn name(self) -> &'static str {
        COLUMNS.get(self as usize).copied().unwrap_or_default()
    }

    /// The column a heading means.
    pub fn called(heading: &str) -> Option<Self> {
        let heading = plain(heading);
        Self::all().find(|column| column.headings().any(|known| known == heading))
    }

    /// All headings it answers to, as [`plain`] writes them.
    pub fn headings(self) -> impl Iterator<Item = String> {
        let others = HEADINGS.into_iter().filter(move |(column, _)| *column == self);
        let others = others.flat_map(|(_, others)| others).map(|heading| (*heading).to_owned());
        std::iter::once(plain(self.name())).chain(others)
    }

    /// Whether the column speaks of a person rather than of the company.
    pub fn is_of_delegate(self) -> bool {
        matches!(self, Delegate | Role | Email | Phone | Language | DelegateZone)
    }

    /// Whether the column speaks of an interpreter's profile.
    pub fn is_of_profile(self) -> bool {
        matches!(
            self,
            Pairs
                | Specialisms
                | Modes
                | Hours
                | LoadMax
                | StretchMax
                | Pause
                | Notice
                | BoundCompany
                | BoundTable
                | Conflicts
                | Reserve
        )
    }

    /// The language of a name column.
    pub fn language(self) -> Option<&'static str> {
        match self {
            NameKo | ShortKo => Some("ko"),
            NameRu | ShortRu => Some("ru"),
            NameEn | ShortEn => Some("en"),
            _ => None,
        }
    }
}

/// A heading or a word as it is compared: without case, blanks, brackets, hyphens and underscores.
pub fn plain(heading: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    heading
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| !c.is_whitespace() && !matches!(c, '_' | '-' | '(' | ')' | '*' | ':' | ','))
        .map(|c| if c == 'ё' { 'е' } else { c })
        .collect()
}
