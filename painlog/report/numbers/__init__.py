"""The figures: one set of numbers behind the screen, the printed summary and `painlog figures`."""

from painlog.report.numbers.assemble import figure_set

__all__ = ["figure_set"]
