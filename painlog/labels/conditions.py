"""Names of conditions and of the groups under which they are offered."""

from painlog.labels.table import msgid, named

CONDITIONS = {
    "herniated_disc": msgid("Slipped or bulging disc"),
    "spinal_stenosis": msgid("Narrow spinal canal (stenosis)"),
    "spine_osteoarthritis": msgid("Worn joints of the spine (osteoarthritis)"),
    "facet_joint_pain": msgid("Facet joint pain"),
    "radiculopathy": msgid("Pressed nerve root (radiculopathy)"),
    "discogenic_pain": msgid("Pain from a disc"),
    "vertebrogenic_pain": msgid("Pain from a spine bone (vertebrogenic)"),
    "multifidus_dysfunction": msgid("Weak deep back muscle (multifidus)"),
    "vertebral_compression_fracture": msgid("Broken spine bone (compression fracture)"),
    "osteoporosis": msgid("Thin bones (osteoporosis)"),
    "spinal_tumour": msgid("Tumour of the spine"),
    "myofascial_pain": msgid("Muscle pain with trigger points"),
    "pain_after_spine_surgery": msgid("Lasting pain after spine surgery"),
    "tension_headache": msgid("Tension headache"),
    "migraine": msgid("Migraine"),
    "cluster_headache": msgid("Cluster headache"),
    "cervicogenic_headache": msgid("Headache from the neck"),
    "medicine_overuse_headache": msgid("Medicine-overuse headache"),
    "post_puncture_headache": msgid("Headache after a spinal tap"),
    "trigeminal_neuralgia": msgid("Trigeminal nerve pain (face)"),
    "occipital_neuralgia": msgid("Occipital nerve pain (back of the head)"),
    "shingles": msgid("Shingles"),
    "postherpetic_neuralgia": msgid("Nerve pain after shingles"),
    "diabetic_neuropathy": msgid("Nerve pain from diabetes"),
    "chemotherapy_neuropathy": msgid("Nerve pain after chemotherapy"),
    "peripheral_neuropathy": msgid("Nerve pain in hands or feet, other cause"),
    "crps_arm": msgid("CRPS of an arm"),
    "crps_leg": msgid("CRPS of a leg"),
    "arthritis": msgid("Arthritis"),
    "muscle_or_joint_pain": msgid("Muscle or joint pain"),
    "sports_injury": msgid("Sports injury"),
    "pain_after_chest_opening": msgid("Pain after chest surgery"),
    "pain_after_breast_surgery": msgid("Pain after breast surgery"),
    "pain_after_hernia_repair": msgid("Pain after hernia surgery"),
    "pain_after_other_surgery": msgid("Pain after another operation"),
    "cancer_pain_from_tumour": msgid("Pain from cancer"),
    "cancer_pain_from_treatment": msgid("Pain from cancer treatment"),
    "cancer_spread_to_spine": msgid("Cancer that spread to the spine"),
    "childhood_chronic_pain": msgid("Long-lasting pain of a child"),
    "abdominal_pain_known_cause": msgid("Belly pain, cause known"),
    "abdominal_pain_unknown_cause": msgid("Belly pain, cause not known"),
    "pelvic_pain": msgid("Pelvic pain"),
    "jaw_joint_pain": msgid("Jaw joint pain (TMJ)"),
    "fibromyalgia": msgid("Fibromyalgia"),
}
GROUPS = {
    "back_and_neck": msgid("Back and neck"),
    "headache": msgid("Headache"),
    "face_and_nerves": msgid("Face and nerves"),
    "crps": msgid("Complex regional pain syndrome (CRPS)"),
    "muscle_and_joint": msgid("Muscles and joints"),
    "after_surgery": msgid("After surgery"),
    "cancer": msgid("Cancer"),
    "children": msgid("Children"),
    "abdomen": msgid("Belly"),
    "pelvis_jaw_widespread": msgid("Pelvis, jaw, whole body"),
}


def condition(code: str) -> str:
    """The name of a condition or of a group of them; own words come back unchanged."""
    return named(CONDITIONS, code) if code in CONDITIONS else named(GROUPS, code)
