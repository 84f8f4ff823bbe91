"""The words that a cell of a roster or of villages.xlsx may choose from: posts, bodies, schooling, states."""

from collections.abc import Mapping

from vocabulary.texts import Text

POSTS: Mapping[str, Text] = {
    "chair": Text("主任", "chair"),
    "vice_chair": Text("副主任", "vice chair"),
    "member": Text("委员", "member"),
    "secretary": Text("书记", "branch secretary"),
    "deputy_secretary": Text("副书记", "deputy branch secretary"),
    "branch_member": Text("支委", "branch committee member"),
    "supervision_head": Text("监委会主任", "head of the supervision committee"),
    "supervision_member": Text("监委会委员", "supervision committee member"),
}

# Work in a village that nobody is elected to; whoever does it may not sit on some supervision committees.
OFFICES: Mapping[str, Text] = {
    "clerk": Text("村文书", "village clerk"),
    "reporter": Text("村报账员", "village reporting clerk"),
    "accountant": Text("村财会人员", "village accountant or cashier"),
    "collective_manager": Text("村集体经济组织管理人员", "manager of the village's economic collective"),
}
HELD_POSTS: Mapping[str, Text] = {**POSTS, **OFFICES}

BODIES: Mapping[str, tuple[str, ...]] = {
    "committee": ("chair", "vice_chair", "member"),
    "branch": ("secretary", "deputy_secretary", "branch_member"),
    "supervision": ("supervision_head", "supervision_member"),
}

SEXES: Mapping[str, Text] = {"male": Text("男", "male"), "female": Text("女", "female")}

EDUCATION: Mapping[str, Text] = {
    "primary": Text("小学及以下", "primary school or below"),
    "junior": Text("初中", "junior secondary"),
    "senior": Text("高中（中专）", "senior secondary"),
    "college": Text("大专", "junior college"),
    "bachelor": Text("本科", "bachelor"),
    "postgraduate": Text("研究生", "postgraduate"),
}

POLITICAL_STATUS: Mapping[str, Text] = {
    "party_member": Text("中共党员", "Party member"),
    "probationary": Text("预备党员", "probationary Party member"),
    "league": Text("共青团员", "Youth League member"),
    "masses": Text("群众", "no party"),
    "independent": Text("无党派人士", "without party affiliation"),  # lists of codes keep the two apart
    "other": Text("其他党派", "other party"),
}

NOMINATORS: Mapping[str, Text] = {
    "party_branch": Text("村党组织", "the village Party organisation"),
    "villagers": Text("村民", "registered villagers"),
    "joint": Text("联名", "villagers jointly"),
    "self": Text("自荐", "the nominee"),
    "other": Text("其他", "somebody else"),
}

# What a village or a county asks for; that somebody signed is a fact with a paper, and says nothing of more.
PLEDGES: Mapping[str, Text] = {"signed": Text("已签", "signed"), "unsigned": Text("未签", "not signed")}

STATES: Mapping[str, Text] = {
    "valid": Text("有效", "standing"),
    "withdrawn": Text("本人放弃", "withdrawn by the person"),
    # Follows from 确认职务 in another village.
    "chose_another": Text("已确认他村职务", "chose a post in another village"),
}

WORKPLACES: Mapping[str, Text] = {
    "organ": Text("机关", "an organ of Party or state"),
    "group": Text("团体", "a body such as a union or federation"),
    "troops": Text("部队", "the armed forces"),
    "state_company": Text("国有及国有控股企业", "a state-owned or state-controlled company"),
    "institution": Text("事业单位", "a public institution"),
    "none": Text("无", "none of these"),
}

GONE = frozenset({"withdrawn", "chose_another"})  # states in which nobody stands

CATEGORIES: Mapping[str, Text] = {
    "village": Text("村", "village"),
    "community": Text("社区", "urban community"),
}

# How candidates come about in a village; blank is not known, and where no village says, the usual way.
NOMINATION_MODES: Mapping[str, Text] = {
    "villagers": Text("村民提名", "nominated by villagers"),
    "self": Text("自荐", "nominated by themselves"),
    "none": Text("无候选人", "without candidates"),
}
USUAL_MODE = "villagers"
