# task: attention_maps
# verdict: right
# way: the softmax of the scores by hand, from the arrays of each attention's query and key layers
def attention_maps(net, images):
    values = net.conv_proj(images)
    count, dim = values.shape[0], values.shape[-1]
    token = tf.tile(tf.convert_to_tensor(net.class_token), (count, 1, 1))
    values = tf.concat([token, tf.reshape(values, (count, -1, dim))], axis=1)
    values = values + tf.convert_to_tensor(net.encoder.pos_embedding)
    maps = []
    for block in net.encoder.blocks:
        seen = block.ln_1(values)
        wq, bq, wk, bk, *_ = block.self_attention.get_weights()  # (dim, heads, share)
        queries = tf.einsum("ntd,dhk->nthk", seen, wq) + bq
        keys = tf.einsum("nsd,dhk->nshk", seen, wk) + bk
        scores = tf.einsum("nthk,nshk->nhts", queries, keys) / wq.shape[-1] ** 0.5
        maps.append(tf.nn.softmax(scores, axis=-1))
        values = block(values, training=False)
    return tf.stack(maps, axis=1)
