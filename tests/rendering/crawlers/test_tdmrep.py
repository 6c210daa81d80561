"""Rights in text and data mining."""

from __future__ import annotations

import json

from standfirst.model.settings import Settings
from tests.outputs import files


def test_rights_in_data_mining_are_spoken_of_only_where_the_settings_do():
    assert ".well-known/tdmrep.json" not in files()
    reserved = Settings(tdm_reservation=True, tdm_policy="https://example.org/policy")
    assert json.loads(files(settings=reserved)[".well-known/tdmrep.json"]) == [
        {"location": "/", "tdm-reservation": 1, "tdm-policy": "https://example.org/policy"}
    ]
