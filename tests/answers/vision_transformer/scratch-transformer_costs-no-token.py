# task: transformer_costs
# verdict: wrong
# mistake: the class token is not a place
# told: class-token-not-counted
def transformer_costs(image_size, patch_size, num_layers, dim, mlp_dim, num_classes, channels=3):
    n = (image_size // patch_size) ** 2
    pixels = channels * patch_size * patch_size
    params = pixels * dim + dim + dim + n * dim
    params += num_layers * (4 * dim * dim + 4 * dim + 2 * dim * mlp_dim + mlp_dim + dim + 4 * dim)
    params += 2 * dim + dim * num_classes + num_classes
    attention = num_layers * (4 * n * dim * dim + 2 * n * n * dim)
    mlp = num_layers * 2 * n * dim * mlp_dim
    return {"places": n, "parameters": params, "patches": n * pixels * dim,
            "attention": attention, "mlp": mlp, "head": dim * num_classes}
