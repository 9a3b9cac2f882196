"""The directive ``{predict}``: a question that readers answer before they see what came out.

``{predict} number`` asks for a number, ``{predict} choice`` for one item of the list in its body,
``{predict} order`` for all of them in order. What is right comes from the page's cells: ``answer``
names what one of them glued, and its format, as in the role ``{glue:text}``:

* number: ``tolerance`` says how close is close enough, for the reader too: ``exactly``,
  ``within 10 %``, ``within 2`` or ``within a factor of 2``; ``unit`` stands behind the number.
* choice: the text of an item, its place in the list (from 0), or a truth value for Yes and No.
* order: a list of these. The page shows the items shuffled.

With ``lines: scratch/convolution.conv_output_size`` the items are the lines of that solution, to be
put in order, and with ``mistake: padding-counted-once`` those of the solution with that known
mistake in it: which line is wrong? Both are folded, as they show much of the solution.

Without scripts, the box is the question and a folded answer; predict.js makes the rest.
"""

import ast

from book_answers import hidden, place, shuffle, tolerance
from book_changes import note_input
from book_lines import body_lines, changed_line, mistake_in
from book_tabs import fold
from docutils import nodes
from myst_nb.core.variables import RetrievalError
from myst_nb.ext.glue.utils import retrieve_glue_data
from sphinx.util import logging
from sphinx.util.docutils import SphinxDirective

log = logging.getLogger(__name__)
TITLES = {True: "Put the lines in order", False: "Which line is wrong?"}
ASKED = {
    True: "These are the lines of a solution, shuffled: ",
    False: "One line of this solution is wrong: ",
}
NOT_YET = "It appears here when the cells of this page have been executed."


class PredictDirective(SphinxDirective):
    """Builds the box: question, items, the answer in a fold, and the same for the script."""

    required_arguments = 1
    option_spec = dict.fromkeys(("answer", "unit", "tolerance", "lines", "mistake"), str.strip)
    has_content = True

    def run(self):
        if "lines" in self.options and not self.config.book_solutions:
            return []
        try:
            kinds = {"number": self.number, "choice": self.choice, "order": self.order}
            if self.arguments[0] not in kinds:
                raise ValueError(f"there are the kinds {', '.join(kinds)}")
            return [self.box(kinds[self.arguments[0]])]
        except (KeyError, OSError, SyntaxError, ValueError) as error:
            self.warn(error)
            return []

    def warn(self, error, **category):
        category = category or {"type": "book"}
        log.warning("predict: %s", error, location=self.get_location(), **category)

    def box(self, kind):
        code = self.options.get("lines")
        title = TITLES["mistake" not in self.options] if code else "Predict before you run"
        box = nodes.container() if code else nodes.admonition(classes=["tip"])
        box["classes"].append("predict")
        box["ids"].append(self.name_box())
        box += nodes.title("", title) if not code else []
        self.state.nested_parse(self.content, self.content_offset, box)
        if code and not self.content:
            box += nodes.paragraph("", ASKED[title == TITLES[True]])
            box[-1] += nodes.literal(text=code.rpartition(".")[2])
        try:
            data, shown = kind(box)
            data |= {"kind": self.arguments[0], "name": f"{self.env.docname}#{box['ids'][0]}"}
            box += nodes.raw("", hidden(data), format="html")
        except RetrievalError as error:
            self.warn(error, type="mystnb", subtype="glue")
            shown = [nodes.paragraph("", NOT_YET)]
        box += fold("Answer", shown, "predict-answer")
        return fold(title, [box], "task-fold") if code else box

    def name_box(self):
        """The id of the box, under which the browser keeps what the reader said."""
        asked = self.options.get("lines") or self.options["answer"].partition(":")[0]
        anchor = nodes.make_id(f"predict-{asked}-{self.options.get('mistake', '')}")
        if anchor in self.state.document.ids:
            raise ValueError(f"the page asks for {asked} twice")
        self.state.document.ids[anchor] = None
        return anchor

    def glued(self):
        """What a cell of the page glued, and its format."""
        key, _, form = self.options["answer"].partition(":")
        found = retrieve_glue_data(self.state.document, key)
        return ast.literal_eval(found.data["text/plain"]), form

    def number(self, box):
        close = tolerance(self.options.get("tolerance", ""))
        text = format(*self.glued())
        unit = self.options.get("unit", "")
        unit = f" {unit}" if unit else ""
        data = {"value": float(text.replace(",", "")), "text": text, "unit": unit, **close}
        return data, [nodes.paragraph("", f"The cell computed {text}{unit}.")]

    def choice(self, box):
        if "lines" in self.options:
            return self.wrong_line(box)
        items, texts = self.items(box)
        right = place(texts, self.glued()[0])
        shown = nodes.paragraph("", "The cell computed: ")
        shown += [child.deepcopy() for child in items.children[right][0].children]
        return {"texts": texts, "right": right}, [shown]

    def order(self, box):
        if "lines" in self.options:
            return self.reference_lines(box)
        items, texts = self.items(box)
        right = [place(texts, one) for one in self.glued()[0]]
        if sorted(right) != list(range(len(texts))):
            raise ValueError(f"{self.options['answer']} does not name each item once")
        places = [items.children[here] for here in right]
        shown = nodes.enumerated_list(enumtype="arabic", prefix="", suffix=".")
        shown += [one.deepcopy() for one in places]
        intro = nodes.paragraph("", "The order that the cell computed:")
        return shuffle(items, texts, right), [intro, shown]

    def items(self, box):
        """The list at the end of the body, and the texts of its items."""
        items = box.children[-1]
        if not isinstance(items, nodes.bullet_list):
            raise ValueError("the body must end with a list: the items")
        items["classes"].append("predict-items")
        texts = [" ".join(item.astext().split()) for item in items]
        if len({*texts}) < len(texts):
            raise ValueError("two items are the same")
        return items, texts

    def solution(self):
        """(text of the file, name of the definition, chapter, track) that ``lines`` names."""
        track, _, rest = self.options["lines"].partition("/")
        chapter, _, name = rest.partition(".")
        return self.read(f"solutions/{track}/{chapter}.py"), name, chapter, track

    def read(self, path):
        note_input(self.env, f"../{path}")
        return (self.env.srcdir.parent / path).read_text("utf-8")

    def reference_lines(self, box):
        source, name, *_ = self.solution()
        lines = body_lines(source, name)
        box += (items := _code_items(lines))
        data = shuffle(items, self.items(box)[1], [*range(len(lines))])
        return data | {"code": True}, [_code("\n".join(lines))]

    def wrong_line(self, box):
        source, name, chapter, track = self.solution()
        entries = self.read(f"tests/misconceptions/{chapter}.yml")
        mistake = mistake_in(entries, self.options["mistake"], track)
        lines = body_lines(mistake.apply(source), name)
        here, instead = changed_line(lines, body_lines(source, name))
        box += _code_items(lines)
        box[-1]["classes"].append("predict-items")
        texts = [f"{number}. {line}" for number, line in enumerate(lines, 1)]  # may be equal
        shown = [*self.parse_text_to_nodes(mistake.says), _code(instead)]
        shown.insert(0, nodes.paragraph("", f"Line {here + 1}."))
        return {"texts": texts, "right": here, "code": True}, shown


def _code_items(lines):
    items = nodes.bullet_list(classes=["predict-code"])
    for line in lines:
        parts = nodes.paragraph()
        for number, part in enumerate(line.split("\n")):
            parts += [nodes.Text("\n")] * bool(number) + [nodes.literal(part, part)]
        items += nodes.list_item("", parts)
    return items


def _code(source):
    return nodes.literal_block(source, source, language="python")


def _add_script(app, pagename, templatename, context, doctree):
    """Load the script on pages that ask something."""
    if doctree is not None and any(
        "predict" in node["classes"] for node in doctree.findall(nodes.Element)
    ):
        app.add_css_file("predict.css")
        for name in ("predict_kinds.js", "predict.js"):  # in this order
            app.add_js_file(name, loading_method="defer")


def setup(app):
    app.add_directive("predict", PredictDirective)
    app.connect("html-page-context", _add_script)
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
