# task: attention_maps
# verdict: wrong
# mistake: afterwards the whole network is in training mode, whatever mode its modules were in
def attention_maps(net, images):
    net.eval()
    with torch.no_grad():
        patches = net.conv_proj(images).flatten(2).transpose(1, 2)
        token = net.class_token.expand(len(images), -1, -1)
        values = torch.cat([token, patches], dim=1) + net.encoder.pos_embedding
        maps = []
        for block in net.encoder.layers:
            normal = block.ln_1(values)
            _, weights = block.self_attention(
                normal, normal, normal, need_weights=True, average_attn_weights=False
            )
            maps.append(weights)
            values = block(values)
    net.train()
    return torch.stack(maps, dim=1)
