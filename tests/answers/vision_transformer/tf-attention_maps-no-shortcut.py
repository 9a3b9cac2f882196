# task: attention_maps
# verdict: wrong
# mistake: what attention finds takes the place of the sequence
# told: found-in-place-of-the-sequence
def attention_maps(net, images):
    x = net.conv_proj(images)
    n = tf.shape(x)[0]
    x = tf.reshape(x, (n, -1, x.shape[-1]))
    x = tf.concat([tf.tile(net.class_token, (n, 1, 1)), x], 1) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        y = block.ln_1(x)
        x, weights = block.self_attention(y, y, return_attention_scores=True)
        x = x + block.mlp(block.ln_2(x))
        maps.append(weights)
    return tf.stack(maps, axis=1)
