# task: attention_maps
# verdict: wrong
# mistake: the network is not put into evaluation mode
# told: with-dropout
def attention_maps(net, images):
    maps = []
    with torch.no_grad():
        x = net.conv_proj(images).flatten(2).transpose(1, 2)
        x = torch.cat([net.class_token.expand(len(x), -1, -1), x], dim=1)
        x = x + net.encoder.pos_embedding
        for block in net.encoder.layers:
            y = block.ln_1(x)
            maps.append(block.self_attention(y, y, y, average_attn_weights=False)[1])
            x = block(x)
    return torch.stack(maps, dim=1)
