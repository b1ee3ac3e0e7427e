package vn.hientruong.model.handling;

/** The body of an action on a report. */
public sealed interface ActionBody
        permits Acceptance,
                Approval,
                Assignment,
                Contribution,
                Dispatch,
                Extension,
                ExtensionDecision,
                FollowUp,
                Information,
                InformationRequest,
                Merge,
                MergeUndo,
                Note,
                Plan,
                Progress,
                Rating,
                Rejection,
                Reminder,
                Reopening,
                Result,
                Return,
                SendingBack,
                Split,
                UrgencyChange,
                Withdrawal {}
