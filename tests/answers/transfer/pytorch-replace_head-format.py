# task: replace_head
# verdict: wrong
# mistake: the new head has the default number format and device, not those of the old one
# told: head-in-another-format
def replace_head(model, name, num_classes, std=0.01):
    old = model.get_submodule(name)
    head = nn.Linear(old.in_features, num_classes)
    nn.init.normal_(head.weight, mean=0.0, std=std)
    nn.init.zeros_(head.bias)
    parent, _, last = name.rpartition(".")
    setattr(model.get_submodule(parent), last, head)
    return model
