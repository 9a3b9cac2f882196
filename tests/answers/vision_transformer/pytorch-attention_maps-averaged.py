# task: attention_maps
# verdict: wrong
# mistake: the weights are averaged over the heads
# told: mean-of-the-heads
def attention_maps(net, images):
    modes = [(m, m.training) for m in net.modules()]
    net.eval()
    with torch.no_grad():
        x = net.conv_proj(images).flatten(2).transpose(1, 2)
        x = torch.cat([net.class_token.expand(x.shape[0], -1, -1), x], 1)
        x = x + net.encoder.pos_embedding
        maps = []
        for block in net.encoder.layers:
            y = block.ln_1(x)
            maps.append(block.self_attention(y, y, y, need_weights=True)[1])
            x = block(x)
    for m, t in modes:
        m.training = t
    return torch.stack(maps, 1)
