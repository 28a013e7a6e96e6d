"""The conditions are offered by group."""

from painlog.catalogue import conditions


def test_every_group_of_the_reference_has_conditions() -> None:
    counts = {group: sum(c.group == group for c in conditions.all()) for group in conditions.groups()}
    assert counts == {
        "back_and_neck": 13,
        "headache": 6,
        "face_and_nerves": 7,
        "crps": 2,
        "muscle_and_joint": 3,
        "after_surgery": 4,
        "cancer": 3,
        "children": 1,
        "abdomen": 2,
        "pelvis_jaw_widespread": 3,
    }


def test_own_words_are_no_condition_of_the_list() -> None:
    assert conditions.get("sore elbow of a violinist") is None
    assert conditions.get("migraine") is not None
