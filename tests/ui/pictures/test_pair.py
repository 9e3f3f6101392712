"""Every place that shows a step leaves out the close-up where the person tells everything."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from selfmassage.resources import data_dir
from selfmassage.routine.library import load
from selfmassage.ui.editor.preview import Preview
from selfmassage.ui.pictures.drawings import Drawings
from selfmassage.ui.pictures.topic import topic_of
from selfmassage.ui.player.stage import Stage
from selfmassage.ui.routine.step_pictures import StepPictures
from selfmassage.ui.theme import LIGHT

DRAWINGS = Drawings(data_dir("assets"))
CARE = {step.id: step for step in load([data_dir("routines")]).routines["care"].steps}


@pytest.mark.parametrize(
    ("name", "both"), [("walk", False), ("legs_up", False), ("warm_bath", False), ("cold_pack", True)]
)
def test_a_walk_is_shown_by_the_person_alone_and_a_pack_by_both(qtbot: QtBot, name: str, both: bool) -> None:
    step = CARE[name]
    stage, preview, pictures = Stage(LIGHT, DRAWINGS), Preview(LIGHT, DRAWINGS), StepPictures(LIGHT, DRAWINGS, step)
    for view in (stage, preview, pictures):
        qtbot.addWidget(view)
        view.resize(800, 300)
    stage.show_topic(topic_of(step), 0.0)
    preview.show_step(step)
    pictures.set_roomy(True)
    for view in (stage, preview, pictures):
        assert not view.person.isHidden()
        assert view.closeup.isHidden() != both
    pictures.set_roomy(False)
    assert pictures.person.isHidden() == both, "where there is little room, what tells more"
    assert pictures.closeup.isHidden() != both
