"""The figure of a connection table counts what PyTorch's convolutions have."""

import numpy as np
import pytest
from moving import move, numbers, starts_as_its_picture

from workbook.claims import claim
from workbook.movable.map_connections import OTHERS, map_connections, table_costs

# Table I of the paper, by its rows: which C3 maps see S2 map 0, 1, ... 5.
PAPER = ["X...XXX..XXXX.XX", "XX...XXX..XXXX.X", "XXX...XXX..X.XXX", ".XXX..XXXX..X.XX",
         "..XXX..XXXX.XX.X", "...XXX..XXXX.XXX"]  # fmt: skip
TABLE = np.array([[one == "X" for one in row] for row in PAPER]).T.astype(int)  # (16, 6)


@pytest.fixture
def torch():
    return pytest.importorskip("torch", reason="PyTorch is not installed")


def by_torch(torch, table):
    """One convolution for each C3 map, with as many inputs as it sees, on maps of 14x14."""
    parameters = connections = 0
    for maps in table:
        if sum(maps):
            layer = torch.nn.Conv2d(int(sum(maps)), 1, 5)
            own = sum(one.numel() for one in layer.parameters())
            places = layer(torch.zeros(1, int(sum(maps)), 14, 14)).numel()
        else:
            own, places = 1, 100  # a bias alone
        parameters, connections = parameters + own, connections + own * places
    same = np.triu((table[:, None] == table[None]).all(axis=2), 1)  # (maps, maps)
    return {"parameters": parameters, "connections": connections, "alike": int(same.sum())}


def test_other_layers_make_up_the_paper(torch):
    """60,000 and 340,908: the figure counts C3 itself, and all others are a number."""
    found = table_costs(TABLE.tolist())
    assert found["parameters"] + OTHERS[0] == claim("lenet5-parameters")["value"]
    assert found["connections"] + OTHERS[1] == claim("lenet5-connections")["value"]


@pytest.mark.parametrize("kind", ["published", "full", "row", "one"])
def test_tables_cost_what_torch_counts(shown, torch, kind):
    maps, inputs = np.indices(TABLE.shape)
    table = {"published": TABLE, "full": maps >= 0, "one": maps % 6 == inputs,
             "row": (inputs - maps) % 6 < 3}[kind].astype(int)  # fmt: skip
    tab = shown(map_connections(TABLE))
    if kind != "published":
        move(tab, kind=kind)
    expected = by_torch(torch, table)
    found = numbers(tab)
    assert found.pop("column") == 3 and found.pop("table") == table.tolist()
    assert found == expected == table_costs(table.tolist())


def test_a_cell_is_changed_by_key_and_by_touch(shown, torch):
    tab, table = shown(map_connections(TABLE), view="phone"), TABLE.copy()
    move(tab, column=15, row=2)
    tab.get_by_role("button", name="Cut").press("Enter")
    table[15, 2] = 0
    assert numbers(tab)["table"] == table.tolist()
    tab.locator(".live rect").nth(6 * 7 + 4).dispatch_event("pointerdown")
    table[7, 4] = 1 - table[7, 4]
    found = numbers(tab)
    assert found["table"] == table.tolist() and found["column"] == 7
    assert {name: found[name] for name in ("parameters", "connections", "alike")} == by_torch(
        torch, table
    )
    assert tab.locator("[name=kind]").input_value() == "own"
    move(tab, kind="published")
    assert numbers(tab)["table"] == TABLE.tolist()


def test_a_table_starts_as_its_picture(shown):
    starts_as_its_picture(shown, map_connections(TABLE, 12, 2), "map_connections")
