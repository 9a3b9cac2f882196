# task: count_multiply_adds
# verdict: right
def count_multiply_adds(model, image_shape):
    import copy
    import math

    twin = copy.deepcopy(model).eval().requires_grad_(False)
    found = []

    def note(layer, inputs, output):
        # every output value is the product of one row of the weight matrix
        per_value = math.prod(layer.weight.shape[1:])
        found.append(output.numel() * per_value)

    for layer in twin.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            layer.register_forward_hook(note)
    some = next(twin.parameters(), torch.empty(0))
    with torch.no_grad():
        twin(some.new_zeros((1, *image_shape)))
    return found
