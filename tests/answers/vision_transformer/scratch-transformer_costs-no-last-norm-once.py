# task: transformer_costs
# verdict: wrong
# mistake: the layer normalization behind the blocks is not counted; weights by values are left out of the attention
# told: last-normalization-forgotten, scores-without-means
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    places = patches + 1
    pixels = channels * patch_size**2
    block = 4 * dim + 4 * (dim * dim + dim) + 2 * dim * mlp_dim + mlp_dim + dim
    parameters = pixels * dim + dim + dim + places * dim + num_layers * block
    parameters += dim * num_classes + num_classes
    return {
        "places": places,
        "parameters": parameters,
        "patches": patches * pixels * dim,
        "attention": num_layers * (4 * places * dim * dim + places * places * dim),
        "mlp": num_layers * 2 * places * dim * mlp_dim,
        "head": dim * num_classes,
    }
