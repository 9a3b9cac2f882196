# task: load_matching
# verdict: right
# way: goes through the model layer by layer in groups, with sets of names
def load_matching(model, state, prefix=""):
    from collections import defaultdict

    given = {name.removeprefix(prefix): name for name in state}
    groups = defaultdict(dict)
    for variable in model.weights:
        layer, _, _ = variable.path.rpartition("/")
        groups[layer][variable.path] = variable
    report = {kind: [] for kind in ("loaded", "missing", "mismatched", "incomplete")}
    plan = []
    for group in groups.values():
        absent = group.keys() - given.keys()
        present = group.keys() & given.keys()
        other = {
            path for path in present
            if tuple(np.shape(state[given[path]])) != tuple(group[path].shape)
        }
        report["missing"] += absent
        report["mismatched"] += other
        if absent or other:
            report["incomplete"] += present - other
        else:
            report["loaded"] += present
            plan += [(group[path], state[given[path]]) for path in present]
    if not plan:
        raise ValueError("nothing in this checkpoint fits the model")
    for variable, value in plan:
        variable.assign(np.array(value))
    known = {path for group in groups.values() for path in group}
    report["unexpected"] = given.keys() - known
    return {kind: sorted(names) for kind, names in report.items()}
