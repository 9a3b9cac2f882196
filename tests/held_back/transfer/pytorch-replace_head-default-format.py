# task: replace_head
# verdict: wrong
# mistake: the new layer has the default number format and device, not those of the old one
# mistake: if the old head was frozen, so is the new one
def replace_head(model, name, num_classes, std=0.01):
    parent_name, _, last = name.rpartition(".")
    parent = model.get_submodule(parent_name)
    old = model.get_submodule(name)
    new = nn.Linear(old.in_features, num_classes)
    nn.init.normal_(new.weight, 0.0, std)
    nn.init.zeros_(new.bias)
    for p in new.parameters():
        p.requires_grad = old.weight.requires_grad
    setattr(parent, last, new)
    return model
