from __future__ import annotations

import pytest

from selfmassage.audio.spoken import spoken


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Rate it 0-10.", "Rate it 0 to 10."),
        ("Sore 48–72 h after a run", "Sore 48 to 72 hours after a run"),
        ("3-2-1", "3, 2, 1"),
        ("Hold 15 s, then 2 min.", "Hold 15 seconds, then 2 minutes"),
        ("1 min", "1 minute"),
        ("3 x 10", "3 times 10"),
        ("2:30 left", "2 minutes 30 left"),
        ("Set 2/4", "Set 2 of 4"),
        ("chair/wall and/or mat", "chair or wall or mat"),
        ("Beside the IT-band", "Beside the I T band"),
        ("Close your eyes, stay close to the wall.", "Cloze your eyes, stay close to the wall."),
        ("Effleurage of the fascia", "effler-ahzh of the fashia"),
        ("one\ntwo\tthree  four\x00", "one two three four"),
        ("Achilles tendon: half-way, don’t press.", "Achilles tendon: half-way, don’t press."),
    ],
)
def test_text_is_put_to_the_voice_as_a_person_would_read_it(written: str, said: str) -> None:
    assert spoken(written) == said
