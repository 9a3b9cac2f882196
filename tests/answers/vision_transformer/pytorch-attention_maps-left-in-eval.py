# task: attention_maps
# verdict: wrong
# mistake: the network is left in evaluation mode
# told: left-in-evaluation
def attention_maps(net, images):
    net.eval()
    maps = []
    with torch.no_grad():
        patches = net.conv_proj(images).flatten(2).transpose(1, 2)
        token = net.class_token.expand(len(images), -1, -1)
        values = torch.cat([token, patches], dim=1) + net.encoder.pos_embedding
        for block in net.encoder.layers:
            normed = block.ln_1(values)
            _, weights = block.self_attention(
                normed, normed, normed, need_weights=True, average_attn_weights=False
            )
            maps.append(weights)
            values = block(values)
    return torch.stack(maps, dim=1)
