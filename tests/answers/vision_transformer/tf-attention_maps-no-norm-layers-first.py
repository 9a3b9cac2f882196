# task: attention_maps
# verdict: wrong
# mistake: the queries and keys are not normalized
# mistake: the blocks are stacked in front of the images
# told: layers-before-images, not-normalized
def attention_maps(net, images):
    x = net.conv_proj(images)
    n = tf.shape(x)[0]
    x = tf.reshape(x, (n, -1, x.shape[-1]))
    x = tf.concat([tf.tile(net.class_token, (n, 1, 1)), x], 1) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        _, weights = block.self_attention(x, x, return_attention_scores=True)
        maps.append(weights)
        x = block(x)
    return tf.stack(maps)
