# task: attention_maps
# verdict: wrong
# mistake: the blocks' weights are stacked along a new first axis, so the result is (num_layers, N, num_heads, ...) instead of (N, num_layers, num_heads, ...)
# mistake: afterwards the whole network is put into the mode that its root had, so modules that were in another mode lose theirs
# told: all-in-training, layers-before-images
def attention_maps(net, images):
    training = net.training
    net.eval()
    looked = []
    with torch.no_grad():
        places = net.conv_proj(images).flatten(2).transpose(1, 2)
        token = net.class_token.expand(len(images), -1, -1)
        x = torch.cat([token, places], dim=1) + net.encoder.pos_embedding
        for block in net.encoder.layers:
            y = block.ln_1(x)
            _, weights = block.self_attention(
                y, y, y, need_weights=True, average_attn_weights=False
            )
            looked.append(weights)
            x = block(x)
    net.train(training)
    return torch.stack(looked)
