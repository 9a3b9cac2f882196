# task: count_multiply_adds
# verdict: right
# way: a deep copy of the model gets the hooks, the evaluation mode and the image, so that nothing has to be put back
def count_multiply_adds(model, image_shape):
    import copy

    twin = copy.deepcopy(model).eval()
    counts = []

    def look(layer, inputs, output):
        # how many weights are multiplied for one value that comes out
        counts.append(output.numel() * layer.weight[0].numel())

    for layer in twin.modules():
        if isinstance(layer, (nn.Conv2d, nn.Linear)):
            layer.register_forward_hook(look)
    kind = next((one for one in twin.parameters()), torch.zeros(()))
    with torch.no_grad():
        twin(torch.zeros((1, *image_shape), dtype=kind.dtype, device=kind.device))
    return counts
