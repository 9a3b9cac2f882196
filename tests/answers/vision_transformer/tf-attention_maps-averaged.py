# task: attention_maps
# verdict: wrong
# mistake: the weights are averaged over the heads, with an axis of one
# told: none
def attention_maps(net, images):
    x = net.conv_proj(images)
    n = tf.shape(x)[0]
    x = tf.reshape(x, (n, -1, x.shape[-1]))
    x = tf.concat([tf.tile(net.class_token, (n, 1, 1)), x], 1) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        y = block.ln_1(x)
        _, weights = block.self_attention(y, y, return_attention_scores=True)
        maps.append(tf.reduce_mean(weights, axis=1, keepdims=True))
        x = block(x)
    return tf.stack(maps, 1)
