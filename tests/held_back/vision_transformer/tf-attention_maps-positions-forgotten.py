# task: attention_maps
# verdict: wrong
# mistake: the position embeddings are not added to the sequence before the first block
def attention_maps(net, images):
    patches = net.conv_proj(images)
    count, dim = tf.shape(patches)[0], patches.shape[-1]
    patches = tf.reshape(patches, (count, -1, dim))
    token = tf.broadcast_to(tf.convert_to_tensor(net.class_token), (count, 1, dim))
    values = tf.concat([token, patches], axis=1)
    maps = []
    for block in net.encoder.blocks:
        normal = block.ln_1(values)
        _, weights = block.self_attention(normal, normal, return_attention_scores=True)
        maps.append(weights)
        values = block(values)
    return tf.stack(maps, axis=1)
