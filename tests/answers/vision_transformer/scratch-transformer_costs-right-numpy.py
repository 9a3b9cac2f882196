# task: transformer_costs
# verdict: right
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    linear = lambda inputs, outputs: (inputs * outputs + outputs, inputs * outputs)
    places = sum(1 for _ in range(0, image_size, patch_size)) ** 2 + 1
    embed = linear(channels * patch_size * patch_size, dim)
    square, wide, back = linear(dim, dim), linear(dim, mlp_dim), linear(mlp_dim, dim)
    last = linear(dim, num_classes)
    block = 4 * square[0] + wide[0] + back[0] + 2 * 2 * dim
    return dict(
        head=last[1], mlp=num_layers * places * (wide[1] + back[1]),
        attention=num_layers * places * (4 * square[1] + 2 * places * dim),
        patches=(places - 1) * embed[1], places=places,
        parameters=embed[0] + dim + places * dim + num_layers * block + 2 * dim + last[0],
    )
