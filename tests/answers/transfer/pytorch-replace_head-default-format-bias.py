# task: replace_head
# verdict: wrong
# mistake: the new layer is made in the default number format on the processor, not in that of the old one (a double or half network fails behind it)
# mistake: only the weights are drawn anew; the biases keep nn.Linear's random start values instead of 0
# told: head-in-another-format
def replace_head(model, name, num_classes, std=0.01):
    place, _, last = name.rpartition(".")
    parent = model.get_submodule(place)
    old = getattr(parent, last)
    head = nn.Linear(old.in_features, num_classes)
    nn.init.normal_(head.weight, std=std)
    setattr(parent, last, head)
    return model
