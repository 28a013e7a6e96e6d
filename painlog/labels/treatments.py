"""Names of treatments and of their sorts."""

from painlog.labels.table import msgid, named

TREATMENTS = {
    "diagnostic_nerve_block": msgid("Test nerve block"),
    "medial_branch_block": msgid("Medial branch block (test of facet joints)"),
    "therapeutic_nerve_block": msgid("Nerve block for relief"),
    "occipital_nerve_block": msgid("Occipital nerve block"),
    "trigeminal_nerve_block": msgid("Trigeminal nerve block"),
    "intercostal_nerve_block": msgid("Rib nerve block (intercostal)"),
    "epidural_steroid_injection": msgid("Epidural steroid injection"),
    "trigger_point_injection": msgid("Trigger point injection"),
    "botulinum_toxin": msgid("Botulinum toxin injections"),
    "epidural_blood_patch": msgid("Epidural blood patch"),
    "disc_allograft": msgid("Disc tissue injection (allograft)"),
    "stem_cell_study": msgid("Stem cell injection (study)"),
    "radiofrequency_ablation": msgid("Radiofrequency ablation"),
    "cooled_radiofrequency_ablation": msgid("Cooled radiofrequency ablation"),
    "pulsed_radiofrequency": msgid("Pulsed radiofrequency"),
    "basivertebral_nerve_ablation": msgid("Basivertebral nerve ablation"),
    "neurolytic_block": msgid("Lasting nerve block (neurolytic)"),
    "spinal_cord_stimulator_trial": msgid("Spinal cord stimulator, trial"),
    "dorsal_root_stimulator_trial": msgid("Dorsal root stimulator, trial"),
    "peripheral_nerve_stimulator_trial": msgid("Peripheral nerve stimulator, trial"),
    "spinal_cord_stimulator": msgid("Spinal cord stimulator, implant"),
    "dorsal_root_stimulator": msgid("Dorsal root stimulator, implant"),
    "peripheral_nerve_stimulator": msgid("Peripheral nerve stimulator, implant"),
    "multifidus_stimulator": msgid("Back muscle stimulator (multifidus)"),
    "intrathecal_pump_trial": msgid("Spinal drug pump, trial"),
    "intrathecal_pump": msgid("Spinal drug pump, implant"),
    "vertebroplasty": msgid("Vertebroplasty (bone cement)"),
    "kyphoplasty": msgid("Kyphoplasty (balloon and bone cement)"),
    "sacroplasty": msgid("Sacroplasty (bone cement, base of the spine)"),
    "minimally_invasive_lumbar_decompression": msgid("Lumbar decompression through a small cut"),
    "decompression_surgery": msgid("Decompression surgery"),
    "spinal_fusion": msgid("Spinal fusion"),
    "other_operation": msgid("Another operation"),
    "physical_therapy": msgid("Physical therapy"),
    "exercise": msgid("Exercise"),
    "occupational_therapy": msgid("Occupational therapy"),
    "biofeedback": msgid("Biofeedback"),
    "relaxation": msgid("Relaxation training"),
    "stress_reduction": msgid("Stress reduction"),
    "group_therapy": msgid("Group therapy"),
    "psychotherapy": msgid("Talking therapy"),
    "inpatient_rehabilitation": msgid("Rehabilitation stay"),
    "brace": msgid("Brace"),
    "tens": msgid("TENS device"),
    "heat": msgid("Heat"),
    "cold": msgid("Cold"),
    "massage": msgid("Massage"),
    "acupuncture": msgid("Acupuncture"),
    "other": msgid("Another treatment"),
}
SORTS = {
    "block": msgid("Test block"),
    "injection": msgid("Injection"),
    "ablation": msgid("Ablation"),
    "trial": msgid("Trial of a device"),
    "implant": msgid("Implant"),
    "surgery": msgid("Operation"),
    "pump": msgid("Pump"),
    "course": msgid("Course of sessions"),
    "device": msgid("Device"),
    "self_care": msgid("Self-care"),
}


def treatment(kind: str) -> str:
    """The name of a treatment; own words come back unchanged."""
    return named(TREATMENTS, kind)


def treatment_sort(code: str) -> str:
    """The name of a sort of treatment: a block, an injection, an operation."""
    return named(SORTS, code)
