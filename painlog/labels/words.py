"""Names of the words for what pain feels like."""

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


def word(code: str) -> str:
    """The name of a word for pain; own words come back unchanged."""
    return named(WORDS, code)
