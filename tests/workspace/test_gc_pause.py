"""The garbage collector pauses inside and is afterwards as it was."""

from __future__ import annotations

import gc

import pytest

from standfirst.workspace.gc_pause import gc_paused


def test_collection_goes_on_afterwards_whatever_happened():
    assert gc.isenabled()
    with gc_paused():
        assert not gc.isenabled()
        with gc_paused():
            pass
        assert not gc.isenabled()
    assert gc.isenabled()
    with pytest.raises(ValueError, match="anything"), gc_paused():
        raise ValueError("anything")
    assert gc.isenabled()
