"""Every error that a user can cause or remove, each with a message for them and an exit code.

A message is one plain sentence that names what is wrong and what to do. What is raised and caught
inside one room is not here.
"""

from __future__ import annotations


class StandfirstError(Exception):
    """The root of all. `exit_code` is 1; it is 2 where the command itself cannot do its work."""

    exit_code = 1

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


class ConfigMissingError(StandfirstError):
    """There is no mkdocs.yml: the folder is not a digest's."""


class ConfigError(StandfirstError):
    """A setting in mkdocs.yml is wrong, or the file is not valid YAML."""


class UntrustedConfigError(StandfirstError):
    """The settings run code, or could let pages do so, and contributions are not trusted."""

    exit_code = 2


class ContentMissingError(StandfirstError):
    """There is no content folder where the settings name it."""


class PathError(StandfirstError):
    """A file or folder that the user names is missing, or is not where it has to be."""


class TemplateError(StandfirstError):
    """A template or a catalogue of words is broken, ours or the digest's own."""


class LayoutError(StandfirstError):
    """MkDocs or one of its plugins cannot render the layout of the pages."""


class ServerError(StandfirstError):
    """The preview cannot be served."""


class MissingPackagesError(StandfirstError):
    """A command needs optional packages that are not installed."""


class InstallationError(StandfirstError):
    """A part of Standfirst itself is missing."""


class ForeignFolderError(StandfirstError):
    """The folder of the site holds something that is not a built site, and is not emptied."""


class IsolationError(StandfirstError):
    """The system cannot limit a process."""

    exit_code = 2


class GitError(StandfirstError):
    """Git cannot name what changed."""

    exit_code = 2


class LetterError(StandfirstError):
    """The letter of an edition cannot be written."""


class DraftError(StandfirstError):
    """A new summary cannot be begun."""


class FormError(StandfirstError):
    """A form that was sent lacks something."""


class SpeechError(StandfirstError):
    """A summary cannot be read aloud."""


class ComparisonError(StandfirstError):
    """A summary and its source cannot be compared."""

    exit_code = 2


class SourceError(StandfirstError):
    """A source cannot be read."""


class ArchiveError(StandfirstError):
    """The import of an archive cannot begin."""


def explain(error: OSError | UnicodeError, name: object = "", action: str = "used") -> str:
    """What the system reports, in words: `mapping.yml cannot be read: no such file or directory`.

    `name` is how the user writes the file's name, where the error does not have it; `action` is
    what was tried.
    """
    if isinstance(error, UnicodeError):
        reason, file = "it is not UTF-8", name
    else:
        reason, file = (error.strerror or str(error)), name or error.filename
    reason = reason[:1].lower() + reason[1:]
    return f"{file} cannot be {action}: {reason}" if file else reason
