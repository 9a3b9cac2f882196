# task: attention_maps
# verdict: wrong
# mistake: asks the attention about what enters the block, without the normalization ln_1 in front of it
# mistake: afterwards the whole network is put into the mode of the network itself, also modules that were in another mode
# told: all-in-training, not-normalized
def attention_maps(net, images):
    training = net.training
    net.eval()
    maps = []
    with torch.no_grad():
        values = net.conv_proj(images).flatten(2).transpose(1, 2)
        token = net.class_token.expand(len(images), -1, -1)
        values = torch.cat([token, values], dim=1) + net.encoder.pos_embedding
        for block in net.encoder.layers:
            _, weights = block.self_attention(
                values, values, values, need_weights=True, average_attn_weights=False
            )
            maps.append(weights)
            values = block(values)
    net.train(training)
    return torch.stack(maps, dim=1)
