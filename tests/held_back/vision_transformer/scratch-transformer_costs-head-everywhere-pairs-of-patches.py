# task: transformer_costs
# verdict: wrong
# mistake: the last layer's work is counted at all places; it is applied to the class token alone
# mistake: attention's scores and means are counted for T x T pairs; the class token belongs to them, too
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    places = patches + 1
    values = channels * patch_size**2
    block = 4 * dim + 4 * (dim * dim + dim) + 2 * dim * mlp_dim + mlp_dim + dim
    parameters = (
        (values + 1) * dim + dim + places * dim + num_layers * block + 2 * dim
        + (dim + 1) * num_classes
    )
    return {
        "places": places,
        "parameters": parameters,
        "patches": patches * values * dim,
        "attention": num_layers * (4 * places * dim * dim + 2 * patches * patches * dim),
        "mlp": num_layers * 2 * places * dim * mlp_dim,
        "head": places * dim * num_classes,
    }
