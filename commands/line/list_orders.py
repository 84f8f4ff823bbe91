"""The option --order: in which order the list for posting stands."""

import click

from vocabulary.elections.list_orders import Order

ORDER = click.option(
    "--order",
    type=click.Choice([each.value for each in Order]),
    help="名单在职务之内的次序：得票、姓氏笔画、名册；不写的依本省规定，规定不止一种的须写 / "
    "order of the list: votes, strokes of the surname, or roster; needed where the article has several",
)
