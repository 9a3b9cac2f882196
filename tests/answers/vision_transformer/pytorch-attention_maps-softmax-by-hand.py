# task: attention_maps
# verdict: right
# way: queries and keys are computed from in_proj_weight by hand, in a walk through the blocks
def attention_maps(net, images):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    try:
        with torch.no_grad():
            x = net.conv_proj(images).flatten(2).mT
            x = torch.cat([net.class_token.expand(len(x), -1, -1), x], dim=1)
            x = x + net.encoder.pos_embedding
            found = []
            for block in net.encoder.layers:
                layer = block.self_attention
                width = layer.embed_dim
                both = nn.functional.linear(
                    block.ln_1(x), layer.in_proj_weight[: 2 * width], layer.in_proj_bias[: 2 * width]
                )
                # (2, N, heads, places, values of a head)
                both = both.unflatten(-1, (2, layer.num_heads, -1)).permute(2, 0, 3, 1, 4)
                scores = torch.einsum("nhtd,nhsd->nhts", both[0], both[1])
                found.append((scores / (width // layer.num_heads) ** 0.5).softmax(dim=-1))
                x = block(x)
            return torch.stack(found, dim=1)
    finally:
        for module, mode in modes:
            module.training = mode
