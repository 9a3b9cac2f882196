# task: attention_maps
# verdict: wrong
# mistake: the attention is asked about the values before ln_1
# told: not-normalized
def attention_maps(net, images):
    patches = net.conv_proj(images)
    dim = patches.shape[-1]
    patches = tf.reshape(patches, (patches.shape[0], -1, dim))
    token = tf.repeat(tf.convert_to_tensor(net.class_token), patches.shape[0], axis=0)
    values = tf.concat([token, patches], axis=1) + net.encoder.pos_embedding
    maps = []
    for block in net.encoder.blocks:
        _, scores = block.self_attention(values, values, return_attention_scores=True)
        maps.append(scores)
        values = block(values)
    return tf.stack(maps, axis=1)
