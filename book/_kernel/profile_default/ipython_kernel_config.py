"""Settings of the kernels that a build starts (a reader's own Jupyter is not touched)."""

from workbook.inks import COLORS

c = get_config()  # noqa: F821
c.IPKernelApp.log_level = "ERROR"  # ipykernel 7 warns about plain TCP on every start
# At once: if an rc_context surrounded the first figure, its end would undo the settings below.
c.InteractiveShellApp.matplotlib = "inline"
c.InlineBackend.figure_formats = {"svg"}
c.InlineBackend.print_figure_kwargs = {"bbox_inches": "tight", "metadata": {"Date": None}}
c.InlineBackend.rc = {
    "axes.prop_cycle": f"cycler(color={list(COLORS)})",
    "svg.hashsalt": "book",  # the same figure gives the same file
}
