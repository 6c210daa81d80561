"""How large the recordings are that articles name."""

from __future__ import annotations

from standfirst.building.audio_sizes import audio_sizes
from tests.builders import article


def test_only_recordings_that_are_there_have_a_size(tmp_path):
    (tmp_path / "audio").mkdir()
    (tmp_path / "audio/a.mp3").write_bytes(b"12345")
    (tmp_path / "audio/unused.mp3").write_bytes(b"1")
    items = [
        article(name, audio={"file": f"audio/{name}.mp3", "seconds": 5, "voice": "human"})
        for name in ("a", "missing")
    ]
    assert audio_sizes(tmp_path, [*items, article("silent")]) == {"audio/a.mp3": 5}
