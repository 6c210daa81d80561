"""Every code that a Problem may have, with its meaning in one sentence."""

from __future__ import annotations

from enum import StrEnum


class Code(StrEnum):
    """What kind of fault a Problem is.

    Codes are stable: scripts, suppressions and the documentation rely on them.
    """

    meaning: str

    def __new__(cls, code: str, meaning: str = "") -> Code:
        member = str.__new__(cls, code)
        member._value_ = code
        member.meaning = meaning
        return member

    # The file as a whole.
    ENCODING = "encoding", "The file is not saved as UTF-8, or a character in it is damaged."
    BLANKS_IN_A_ROW = (
        "blanks-in-a-row",
        "The file has more blanks or empty lines in a row than any text needs.",
    )
    FAULTS_UNTOLD = "faults-untold", "The file has more faults than are told at once."
    NOT_TEXT = "not-text", "The file is a picture, an archive or an office document, not a text."
    FILE_NAME = (
        "file-name",
        "The file's path cannot be kept by every system, or holds what nobody sees.",
    )
    FILE_TOO_DEEP = "file-too-deep", "A folder lies too deep below content/ and is not looked into."
    MEDIA_INVALID = (
        "media-invalid",
        "A picture or a recording is damaged, or is not what its name says.",
    )
    IMAGE_TOO_LARGE = "image-too-large", "A picture has more pixels than a page can show."
    NAME_INVALID = "name-invalid", "The file's name cannot be an id, or is not a week that exists."
    CONFLICT_MARKER = "conflict-marker", "An unfinished merge has left its marks in the file."
    DEAD_LINK_LINE = "dead-link-line", "A line of dead-links.txt is no address."
    LEDGER_LINE = "ledger-line", "A line of addresses.txt is no address of a page."
    CONTROL_CHARACTER = "control-character", "A control character stands in the text."
    CHARACTER_INVISIBLE = (
        "character-invisible",
        "A character that nobody sees stands in the front matter.",
    )
    CHARACTER_DAMAGED = (
        "character-damaged",
        "A failed conversion has put «\ufffd» in the place of a character.",
    )

    # The fences.
    FRONT_MATTER_MISSING = "front-matter-missing", "The file has no front matter."
    FRONT_MATTER_FENCE = (
        "front-matter-fence",
        "The front matter does not begin with a right fence on the first line.",
    )
    FRONT_MATTER_NOT_YAML = "front-matter-not-yaml", "The front matter is TOML or JSON."
    FRONT_MATTER_UNCLOSED = (
        "front-matter-unclosed",
        "The front matter has no right closing fence where it ends.",
    )
    FRONT_MATTER_EMPTY = "front-matter-empty", "There is nothing between the fences."
    FRONT_MATTER_TOO_LARGE = (
        "front-matter-too-large",
        "The front matter is longer or deeper than any could need to be.",
    )
    FRONT_MATTER_NOT_MAPPING = (
        "front-matter-not-mapping",
        "The front matter is a list or a text instead of keys with values.",
    )

    # The syntax.
    YAML_SYNTAX = "yaml-syntax", "A line is not YAML."
    YAML_KEY = "yaml-key", "Something stands where a key belongs that is none."
    YAML_ANCHOR = "yaml-anchor", "A YAML anchor (&) is used."
    YAML_ALIAS = "yaml-alias", "A YAML alias (*) is used."
    YAML_MERGE = "yaml-merge", "A YAML merge key (<<) is used."
    YAML_TAG = "yaml-tag", "A YAML tag (!) is used."
    YAML_DOCUMENT = "yaml-document", "A second YAML document begins within the front matter."
    YAML_COMMENT = "yaml-comment", "YAML drops the end of a value that begins with # as a comment."
    KEY_DUPLICATE = "key-duplicate", "A key stands twice in one mapping."
    NUMBER_INVALID = "number-invalid", "A number is infinite, is none, or has too many digits."
    LIST_MARK = "list-mark", "A list item begins with a dash or a bullet instead of a hyphen."
    QUOTES_TYPOGRAPHIC = (
        "quotes-typographic",
        "Typographic quotation marks enclose a whole value and are part of it.",
    )

    # Keys and values.
    KEY_UNKNOWN = "key-unknown", "A key is not one that this kind of file has."
    KEY_MISSING = "key-missing", "A key that is required is not there."
    VALUE_EMPTY = "value-empty", "A key has no value."
    VALUE_WRONG_TYPE = (
        "value-wrong-type",
        "A value is of another type than its key wants: a text for a list, say.",
    )
    VALUE_TOO_SHORT = "value-too-short", "A text is shorter than its key wants."
    VALUE_TOO_LONG = "value-too-long", "A text or a list is longer than its key allows."
    VALUE_NOT_LISTED = "value-not-listed", "A value is not one of the few that its key allows."
    VALUE_OUT_OF_RANGE = "value-out-of-range", "A number is smaller or greater than its key allows."
    VALUE_INVALID = "value-invalid", "A value is not in the form that its key wants."
    DATE_INVALID = "date-invalid", "A date is not in the right form, or is not in the calendar."
    ITEM_DUPLICATE = "item-duplicate", "A list holds the same item twice."

    # What the words mean.
    JURISDICTION_UNKNOWN = "jurisdiction-unknown", "A code stands for no jurisdiction."
    LANGUAGE_UNKNOWN = "language-unknown", "A tag stands for no language."
    LICENCE_UNKNOWN = (
        "licence-unknown",
        "A licence is not in the list of SPDX, or is spelled in another way.",
    )
    URL_NOT_HTTPS = "url-not-https", "An address begins with http:// instead of https://."
    URL_TRACKING = "url-tracking", "An address has parameters that follow readers."
    SOURCE_WITHOUT_ADDRESS = (
        "source-without-address",
        "A source has neither an address nor a word why.",
    )
    SOURCE_AFTER_DATE = "source-after-date", "A source was published after the summary of it."
    DATE_ORDER = "date-order", "A correction or a withdrawal is older than its article."
    AHEAD_PAST = "ahead-past", "A date to watch was over when the article appeared."
    PUBLISHER_DUPLICATE = "publisher-duplicate", "A publisher stands twice in sources.yml."

    # The body.
    BODY_EMPTY = "body-empty", "There is no text below the front matter."
    BODY_LENGTH = "body-length", "The summary is shorter or longer than summaries are."
    BODY_TOO_LONG = "body-too-long", "The body is longer than any that is rendered."
    BODY_TOO_DEEP = "body-too-deep", "Quotes or lists in the body are nested too deeply."
    ADDRESS_DECEIVES = (
        "address-deceives",
        "An address looks like another one: its host mixes alphabets, say.",
    )
    BODY_GROWS = "body-grows", "The body would become far longer as a page than it is as a text."
    LINK_REFUSED = "link-refused", "The body links to something that cannot be linked to."
    AUDIO_OUTDATED = "audio-outdated", "A summary was changed after it was read aloud."
    CLAIM_TOO_STRONG = (
        "claim-too-strong",
        "The wording claims more than the stage of the matter allows.",
    )
    TIME_RELATIVE = "time-relative", "A time is told from the day of writing, such as «yesterday»."

    # The digest as a whole.
    ID_DUPLICATE = "id-duplicate", "Two articles have the same id: their files have the same name."
    SOURCE_DUPLICATE = "source-duplicate", "Two articles summarise the same address."
    TITLE_ALIKE = "title-alike", "A headline is nearly that of another article of these weeks."
    TOPIC_UNKNOWN = "topic-unknown", "A topic is named that has no file in topics/."
    STORY_UNKNOWN = "story-unknown", "A story is named that has no file in stories/."
    ARTICLE_UNKNOWN = "article-unknown", "An article id is named that no article has."
    RELATED_TO_ITSELF = "related-to-itself", "An article names itself as related."
    TRANSLATION_CHAIN = (
        "translation-chain",
        "A translation names another translation as its original.",
    )
    TRANSLATION_LANGUAGE = "translation-language", "A translation has the language of its original."
    TOPIC_CIRCLE = "topic-circle", "A topic stands above itself in the tree of topics."
    ALIAS_TAKEN = "alias-taken", "An old name or address is claimed twice."
    EDITION_EMPTY = "edition-empty", "An edition's letter stands for a week without articles."
    LEAD_UNKNOWN = "lead-unknown", "An edition leads with an article that is not in its week."
    LEAD_OVER = "lead-over", "A wanted summary is written, or wanted no more."
    PUBLISHER_SPELLING = "publisher-spelling", "A publisher's name is written in two ways."
    ENTITY_SPELLING = "entity-spelling", "An entity's name is written in two ways."
    NAME_CASE = "name-case", "Two files have names that differ only in case or in Unicode form."
    ADDRESS_VANISHED = "address-vanished", "An address that was published leads nowhere any more."
    ADDRESS_COLLISION = "address-collision", "Two pages would have the same address."
    LINK_BROKEN = "link-broken", "A relative link leads to no file under content/."
    MEDIA_MISSING = "media-missing", "A picture or a recording is named that is not there."

    # Beside its source.
    COPIED_PASSAGE = "copied-passage", "Many words in a row stand in the source as they are."
    COPIED_REWORDED = (
        "copied-reworded",
        "Much of the summary is the source with some words exchanged.",
    )
    COPIED_SHARE = (
        "copied-share",
        "A large part of the summary stands in the source in the same order.",
    )
    QUOTED_TOO_MUCH = "quoted-too-much", "More is quoted than a summary may quote."

    # The folder on the disk.
    CONTENT_TOO_COSTLY = (
        "content-too-costly",
        "Judging all files together takes more time or memory than it may.",
    )
    FILE_IRREGULAR = (
        "file-irregular",
        "A symbolic link, a device or a pipe lies where a file belongs.",
    )
    FILE_MISPLACED = (
        "file-misplaced",
        "A file lies where none of its kind belongs, and is left out.",
    )
    FILE_TOO_COSTLY = (
        "file-too-costly",
        "Reading a file takes more time or memory than any honest one needs.",
    )
    FILE_TOO_LARGE = "file-too-large", "A file is larger than any that belongs here."
    FILE_TOO_MANY = "file-too-many", "The folder holds more files than a digest may have."
    FILE_UNREADABLE = "file-unreadable", "A file or a folder cannot be read."
