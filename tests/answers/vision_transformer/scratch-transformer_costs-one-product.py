# task: transformer_costs
# verdict: wrong
# mistake: attention counts the product of queries and keys but not that of the weights and values
# mistake: the parameters of the layer normalization behind the last block are forgotten
# told: last-normalization-forgotten, scores-without-means
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    places = patches + 1
    pixels = channels * patch_size**2

    embedding = (pixels + 1) * dim
    attention = 4 * (dim + 1) * dim
    mlp = (dim + 1) * mlp_dim + (mlp_dim + 1) * dim
    block = 2 * (2 * dim) + attention + mlp
    head = (dim + 1) * num_classes
    return {
        "places": places,
        "parameters": embedding + dim + places * dim + num_layers * block + head,
        "patches": patches * pixels * dim,
        "attention": num_layers * (4 * places * dim**2 + places**2 * dim),
        "mlp": num_layers * places * 2 * dim * mlp_dim,
        "head": dim * num_classes,
    }
