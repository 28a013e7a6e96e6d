"""Names of body areas, parts of the body and views."""

from collections.abc import Iterable

from painlog.domain.entry import AreaMark
from painlog.i18n import _
from painlog.labels.numbers import number
from painlog.labels.table import msgid, named
from painlog.labels.words import word

AREAS = {
    "forehead_left": msgid("Left forehead"),
    "eye_left": msgid("Left eye"),
    "face_left": msgid("Left cheek and face"),
    "jaw_left": msgid("Left jaw"),
    "ear_left": msgid("Left ear and temple"),
    "shoulder_front_left": msgid("Left shoulder, front"),
    "chest_left": msgid("Left chest"),
    "upper_arm_front_left": msgid("Left upper arm, front"),
    "elbow_front_left": msgid("Left elbow, inside"),
    "forearm_front_left": msgid("Left forearm, inside"),
    "wrist_front_left": msgid("Left wrist, inside"),
    "palm_left": msgid("Left palm and fingers"),
    "upper_belly_left": msgid("Left upper belly"),
    "lower_belly_left": msgid("Left lower belly"),
    "groin_left": msgid("Left groin"),
    "hip_front_left": msgid("Left hip, front"),
    "thigh_front_left": msgid("Left thigh, front"),
    "knee_front_left": msgid("Left knee, front"),
    "shin_left": msgid("Left shin"),
    "ankle_front_left": msgid("Left ankle, front"),
    "foot_top_left": msgid("Left top of the foot and toes"),
    "forehead_right": msgid("Right forehead"),
    "eye_right": msgid("Right eye"),
    "face_right": msgid("Right cheek and face"),
    "jaw_right": msgid("Right jaw"),
    "ear_right": msgid("Right ear and temple"),
    "shoulder_front_right": msgid("Right shoulder, front"),
    "chest_right": msgid("Right chest"),
    "upper_arm_front_right": msgid("Right upper arm, front"),
    "elbow_front_right": msgid("Right elbow, inside"),
    "forearm_front_right": msgid("Right forearm, inside"),
    "wrist_front_right": msgid("Right wrist, inside"),
    "palm_right": msgid("Right palm and fingers"),
    "upper_belly_right": msgid("Right upper belly"),
    "lower_belly_right": msgid("Right lower belly"),
    "groin_right": msgid("Right groin"),
    "hip_front_right": msgid("Right hip, front"),
    "thigh_front_right": msgid("Right thigh, front"),
    "knee_front_right": msgid("Right knee, front"),
    "shin_right": msgid("Right shin"),
    "ankle_front_right": msgid("Right ankle, front"),
    "foot_top_right": msgid("Right top of the foot and toes"),
    "neck_front": msgid("Front of the neck"),
    "pelvis": msgid("Pelvis and genitals"),
    "breastbone": msgid("Breastbone"),
    "head_back_left": msgid("Left back of the head"),
    "neck_back_left": msgid("Left back of the neck"),
    "shoulder_blade_left": msgid("Left shoulder blade"),
    "upper_back_left": msgid("Left upper back"),
    "ribs_back_left": msgid("Left ribs, back"),
    "lower_back_left": msgid("Left lower back"),
    "buttock_left": msgid("Left buttock"),
    "hip_side_left": msgid("Left side of the hip"),
    "upper_arm_back_left": msgid("Left upper arm, back"),
    "elbow_back_left": msgid("Left elbow, outside"),
    "forearm_back_left": msgid("Left forearm, outside"),
    "wrist_back_left": msgid("Left wrist, back"),
    "hand_back_left": msgid("Left back of the hand"),
    "thigh_back_left": msgid("Left thigh, back"),
    "knee_back_left": msgid("Left knee, back"),
    "calf_left": msgid("Left calf"),
    "ankle_back_left": msgid("Left ankle, back"),
    "heel_left": msgid("Left heel"),
    "sole_left": msgid("Left sole"),
    "head_back_right": msgid("Right back of the head"),
    "neck_back_right": msgid("Right back of the neck"),
    "shoulder_blade_right": msgid("Right shoulder blade"),
    "upper_back_right": msgid("Right upper back"),
    "ribs_back_right": msgid("Right ribs, back"),
    "lower_back_right": msgid("Right lower back"),
    "buttock_right": msgid("Right buttock"),
    "hip_side_right": msgid("Right side of the hip"),
    "upper_arm_back_right": msgid("Right upper arm, back"),
    "elbow_back_right": msgid("Right elbow, outside"),
    "forearm_back_right": msgid("Right forearm, outside"),
    "wrist_back_right": msgid("Right wrist, back"),
    "hand_back_right": msgid("Right back of the hand"),
    "thigh_back_right": msgid("Right thigh, back"),
    "knee_back_right": msgid("Right knee, back"),
    "calf_right": msgid("Right calf"),
    "ankle_back_right": msgid("Right ankle, back"),
    "heel_right": msgid("Right heel"),
    "sole_right": msgid("Right sole"),
    "spine_neck": msgid("Spine, neck"),
    "spine_upper": msgid("Spine, upper back"),
    "spine_lower": msgid("Spine, lower back"),
    "tailbone": msgid("Tailbone"),
}
GROUPS = {
    "head": msgid("Head and face"),
    "neck": msgid("Neck"),
    "shoulder": msgid("Shoulders"),
    "arm": msgid("Arms"),
    "hand": msgid("Hands"),
    "chest": msgid("Chest and ribs"),
    "belly": msgid("Belly"),
    "pelvis": msgid("Pelvis"),
    "back": msgid("Back"),
    "hip": msgid("Hips"),
    "leg": msgid("Legs"),
    "foot": msgid("Feet"),
}
VIEWS = {
    "front": msgid("Seen from the front"),
    "back": msgid("Seen from the back"),
}


def area(code: str) -> str:
    """The name of a body area, with the person's own side in it."""
    return named(AREAS, code)


def area_group(code: str) -> str:
    """The name of a part of the body."""
    return named(GROUPS, code)


def view(code: str) -> str:
    """The name of a view of the body."""
    return named(VIEWS, code)


def marks_text(marks: Iterable[AreaMark]) -> str:
    """Marked areas in words, each with its strength and its own words where it has any.

    "Left knee, front 6 (burning, aching); Left lower back".
    """
    return "; ".join(_mark_text(mark) for mark in marks)


def _mark_text(mark: AreaMark) -> str:
    said = area(mark.area)
    if mark.strength is not None:
        said = _("{area} {strength}").format(area=said, strength=number(mark.strength))
    if not mark.words:
        return said
    return _("{area} ({words})").format(area=said, words=", ".join(map(word, mark.words)))
