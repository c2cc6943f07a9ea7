"""The score: one time axis, many lanes. The live view, the review, the comparison, the PDF.

How pyqtgraph is used, and why so little of it: its fast road from arrays to painter paths
(`arrayToQPath`, in `curve`) draws the two dense curves. Its scene, view boxes and axis items are
left alone. A lane here paints in one pass, straight on the painter, from marks that are laid out
once for each zoom; a pan is then a translation, and an entry at minute 170 repaints a strip. Set
against a bare `PlotWidget` with the same two curves and nothing else, the whole score with its
marks and words takes about as long (`tools/bench/score.py` measures both, frame by frame in turn),
and the same lanes draw on paper, where there is no scene at all. Nothing here writes a record.
"""

from kaproom.core.vitals.rules import VitalsRules, rules_from
from kaproom.ui.score.widget import ScoreWidget

__all__ = ["ScoreWidget", "VitalsRules", "rules_from"]
