# task: interpolate
# verdict: wrong
# mistake: Only parameters are mixed; buffers with fractions are taken from the end.
# told: statistics-left-behind
def interpolate(model, start, end, share):
    mixed = {}
    for name, last in end.items():
        mixed[name] = torch.lerp(start[name], last, share) if name in dict(model.named_parameters()) else last
    model.load_state_dict(mixed)
