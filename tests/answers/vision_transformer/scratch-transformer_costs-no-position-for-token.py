# task: transformer_costs
# verdict: wrong
# mistake: only the T patches get positions, so the parameters lack dim numbers for the class token's place
# mistake: of the products between places only queries by keys are counted, not weights by values
# told: position-of-the-token-not-counted, scores-without-means
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    places = patches + 1
    values = channels * patch_size**2
    embedding = (values + 1) * dim + dim + patches * dim
    attention = 4 * dim * (dim + 1)
    mlp = (dim + 1) * mlp_dim + (mlp_dim + 1) * dim
    block = attention + mlp + 2 * (2 * dim)
    parameters = embedding + num_layers * block + 2 * dim + (dim + 1) * num_classes
    return {
        "places": places,
        "parameters": parameters,
        "patches": patches * values * dim,
        "attention": num_layers * (4 * places * dim**2 + places**2 * dim),
        "mlp": num_layers * 2 * places * dim * mlp_dim,
        "head": dim * num_classes,
    }
