# task: transformer_costs
# verdict: wrong
# mistake: attention without the work of its linear layers
# told: linear-layers-of-attention-not-counted
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    patches = (image_size // patch_size) ** 2
    t = patches + 1
    pixels = channels * patch_size**2
    block = 4 * (dim * dim + dim) + dim * mlp_dim + mlp_dim + mlp_dim * dim + dim + 4 * dim
    parameters = (pixels * dim + dim + dim + t * dim + num_layers * block + 2 * dim
                  + dim * num_classes + num_classes)
    return {"places": t, "parameters": parameters, "patches": patches * pixels * dim,
            "attention": num_layers * 2 * t * t * dim,
            "mlp": num_layers * 2 * t * dim * mlp_dim, "head": dim * num_classes}
