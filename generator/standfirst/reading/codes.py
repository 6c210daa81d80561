"""Every code that a Problem of this step may have, with its meaning in one sentence.

Codes are stable: scripts, suppressions and the documentation rely on them.
"""

from __future__ import annotations

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    # The file as a whole.
    "encoding": "The file is not saved as UTF-8, or a character in it is damaged.",
    "blanks-in-a-row": "The file has more blanks or empty lines in a row than any text needs.",
    "faults-untold": "The file has more faults than are told at once.",
    "not-text": "The file is a picture, an archive or an office document, not a text.",
    "file-name": "The file's path cannot be kept by every system, or holds what nobody sees.",
    "file-too-deep": "A folder lies too deep below content/ and is not looked into.",
    "media-invalid": "A picture or a recording is damaged, or is not what its name says.",
    "image-too-large": "A picture has more pixels than a page can show.",
    "name-invalid": "The file's name cannot be an id, or is not a week that exists.",
    "conflict-marker": "An unfinished merge has left its marks in the file.",
    "dead-link-line": "A line of dead-links.txt is no address.",
    "ledger-line": "A line of addresses.txt is no address of a page.",
    "control-character": "A control character stands in the text.",
    "character-invisible": "A character that nobody sees stands in the front matter.",
    "character-damaged": "A failed conversion has put «\ufffd» in the place of a character.",
    # The fences.
    "front-matter-missing": "The file has no front matter.",
    "front-matter-fence": "The front matter does not begin with a right fence on the first line.",
    "front-matter-unclosed": "The front matter has no right closing fence where it ends.",
    "front-matter-empty": "There is nothing between the fences.",
    "front-matter-too-large": "The front matter is longer or deeper than any could need to be.",
    "front-matter-not-mapping": "The front matter is a list or a text instead of keys with values.",
    # The syntax.
    "yaml-syntax": "A line is not YAML.",
    "yaml-key": "Something stands where a key belongs that is none.",
    "yaml-anchor": "A YAML anchor (&) is used.",
    "yaml-alias": "A YAML alias (*) is used.",
    "yaml-merge": "A YAML merge key (<<) is used.",
    "yaml-tag": "A YAML tag (!) is used.",
    "yaml-document": "A second YAML document begins within the front matter.",
    "yaml-comment": "YAML drops the end of a value that begins with # as a comment.",
    "toml-syntax": "A line is not TOML.",
    "json-syntax": "The JSON front matter is not JSON.",
    "key-duplicate": "A key stands twice in one mapping.",
    "number-invalid": "A number is infinite, is none, or has too many digits.",
    "list-mark": "A list item begins with a dash or a bullet instead of a hyphen.",
    "quotes-typographic": "Typographic quotation marks enclose a whole value and are part of it.",
    # Keys and values.
    "key-unknown": "A key is not one that this kind of file has.",
    "key-missing": "A key that is required is not there.",
    "value-empty": "A key has no value.",
    "value-wrong-type": "A value is of another type than its key wants: a text for a list, say.",
    "value-too-short": "A text is shorter than its key wants.",
    "value-too-long": "A text or a list is longer than its key allows.",
    "value-not-listed": "A value is not one of the few that its key allows.",
    "value-out-of-range": "A number is smaller or greater than its key allows.",
    "value-invalid": "A value is not in the form that its key wants.",
    "date-invalid": "A date is not in the right form, or is not in the calendar.",
    "item-duplicate": "A list holds the same item twice.",
    # What the words mean.
    "jurisdiction-unknown": "A code stands for no jurisdiction.",
    "language-unknown": "A tag stands for no language.",
    "licence-unknown": "A licence is not in the list of SPDX, or is spelled in another way.",
    "url-not-https": "An address begins with http:// instead of https://.",
    "url-tracking": "An address has parameters that follow readers.",
    "source-without-address": "A source has neither an address nor a word why.",
    "source-after-date": "A source was published after the summary of it.",
    "date-order": "A correction or a withdrawal is older than its article.",
    "ahead-past": "A date to watch was over when the article appeared.",
    "publisher-duplicate": "A publisher stands twice in sources.yml.",
    # The body.
    "body-empty": "There is no text below the front matter.",
    "body-length": "The summary is shorter or longer than summaries are.",
    "body-too-long": "The body is longer than any that is rendered.",
    "body-too-deep": "Quotes or lists in the body are nested too deeply.",
    "address-deceives": "An address looks like another one: its host mixes alphabets, say.",
    "body-grows": "The body would become far longer as a page than it is as a text.",
    "link-refused": "The body links to something that cannot be linked to.",
    "audio-outdated": "A summary was changed after it was read aloud.",
    "claim-too-strong": "The wording claims more than the stage of the matter allows.",
    "time-relative": "A time is told from the day of writing, such as «yesterday».",
}
