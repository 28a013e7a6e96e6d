"""Names of the words for what pain feels like, and of signs that others see."""

from painlog.labels.table import msgid, named

WORDS = {
    "aching": msgid("Aching"),
    "burning": msgid("Burning"),
    "shooting": msgid("Shooting"),
    "stabbing": msgid("Stabbing"),
    "throbbing": msgid("Throbbing"),
    "electric": msgid("Electric"),
    "pins_and_needles": msgid("Pins and needles"),
    "numb": msgid("Numb"),
    "tingling": msgid("Tingling"),
    "touch_hurts": msgid("Touch hurts"),
    "cold_pain": msgid("Cold pain"),
    "itching": msgid("Itching"),
    "cramping": msgid("Cramping"),
    "pressure": msgid("Pressure"),
    "tight": msgid("Tight"),
    "sharp": msgid("Sharp"),
    "dull": msgid("Dull"),
    "sore": msgid("Sore"),
    "heavy": msgid("Heavy"),
    "stinging": msgid("Stinging"),
    "pulling": msgid("Pulling"),
    "stiff": msgid("Stiff"),
    "deep": msgid("Deep"),
    "spreading": msgid("Spreading"),
    "comes_in_waves": msgid("Comes in waves"),
    "constant": msgid("Always there"),
}

OBSERVED_SIGNS = {
    "sign_face": msgid("Face shows pain"),
    "sign_sounds": msgid("Moaning or crying"),
    "sign_breathing": msgid("Breathing is different"),
    "sign_guarding": msgid("Holding or guarding a place"),
    "sign_restless": msgid("Restless"),
    "sign_pushes_away": msgid("Pushing away care"),
    "sign_eats_less": msgid("Eating less"),
    "sign_sleeps_less": msgid("Sleeping less"),
    "sign_comforted": msgid("Could be comforted"),
    "sign_not_comforted": msgid("Could not be comforted"),
}


def word(code: str) -> str:
    """The name of a word for pain, or of a sign that somebody saw; own words come back unchanged."""
    return named(OBSERVED_SIGNS, code) if code in OBSERVED_SIGNS else named(WORDS, code)
