# task: attention_maps
# verdict: right
@torch.no_grad()
def attention_maps(net, images):
    modes = [(module, module.training) for module in net.modules()]
    net.eval()
    try:
        x = net.conv_proj(images).flatten(2).mT
        x = torch.cat([net.class_token.expand(len(x), 1, x.shape[-1]), x], 1)
        x = x + net.encoder.pos_embedding
        maps = []
        for block in net.encoder.layers:
            attention = block.self_attention
            own = nn.functional.linear(
                block.ln_1(x), attention.in_proj_weight, attention.in_proj_bias
            )
            query, key, _ = own.unflatten(-1, (3, attention.num_heads, -1)).permute(2, 0, 3, 1, 4)
            maps.append((query @ key.mT / query.shape[-1] ** 0.5).softmax(-1))
            x = block(x)
        return torch.stack(maps, 1)
    finally:
        for module, mode in modes:
            module.training = mode
