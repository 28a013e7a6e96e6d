"""Imported once the diary is open, beside the window: the chart and its fonts are at hand before it is asked for."""

from painlog.report import figures, fonts

fonts.chart_families()
fonts.covered()
pain_chart = figures.pain_chart
