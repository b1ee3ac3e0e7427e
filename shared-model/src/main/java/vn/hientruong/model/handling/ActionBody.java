package vn.hientruong.model.handling;

/** The body of an action on a report. */
public sealed interface ActionBody
        permits Acceptance,
                Approval,
                Dispatch,
                Extension,
                ExtensionDecision,
                Information,
                InformationRequest,
                Merge,
                MergeUndo,
                Plan,
                Progress,
                Rating,
                Rejection,
                Reopening,
                Result,
                Return,
                SendingBack,
                Withdrawal {}
