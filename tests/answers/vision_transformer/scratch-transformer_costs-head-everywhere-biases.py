# task: transformer_costs
# verdict: wrong
# mistake: the last layer works on every place
# mistake: attention has no biases
# told: attention-without-biases, head-at-all-places
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    t = patches + 1
    pixels = channels * patch_size**2
    block = 4 * dim * dim + 2 * dim * mlp_dim + mlp_dim + dim + 4 * dim
    parameters = (pixels * dim + dim + dim + t * dim + num_layers * block + 2 * dim
                  + dim * num_classes + num_classes)
    return {"places": t, "parameters": parameters, "patches": patches * pixels * dim,
            "attention": num_layers * (4 * t * dim * dim + 2 * t * t * dim),
            "mlp": num_layers * 2 * t * dim * mlp_dim, "head": t * dim * num_classes}
