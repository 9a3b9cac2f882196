"""Runs in every kernel that a build starts."""

import quiet_tensorflow

quiet_tensorflow.install()
del quiet_tensorflow
